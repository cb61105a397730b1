package org.maplebridge.decision;

import java.util.UUID;

/** That a decision follows an earlier one of the same dispute. */
record Following(UUID previous, Why why) {}
