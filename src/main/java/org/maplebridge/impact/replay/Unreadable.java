package org.maplebridge.impact.replay;

import org.maplebridge.problem.Text;

/**
 * A record that could not be read, so that nothing is left out in silence.
 *
 * @param number of the record in its source, counted from 1: the line, where the source is a file
 */
public record Unreadable(long number, Text cause) {}
