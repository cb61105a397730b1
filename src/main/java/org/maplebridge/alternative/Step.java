package org.maplebridge.alternative;

/** A fact, by its position, put into another class. */
record Step(int fact, int one) {}
