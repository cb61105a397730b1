package org.maplebridge.vocabulary;

import org.maplebridge.problem.Text;

/** A named value of a scale or choice: {@code BLADE}, 刀具, blade. */
public record Term(String id, Text text) {}
