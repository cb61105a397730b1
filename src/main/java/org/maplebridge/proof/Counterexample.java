package org.maplebridge.proof;

import java.util.Optional;
import org.maplebridge.problem.Text;
import org.maplebridge.vocabulary.Facts;

/**
 * One dispute in which a promise fails, as the engine confirmed; no smaller one does.
 *
 * @param before what is known of it
 * @param after the same with one fact otherwise, where the promise is about that
 * @param size how many facts are known, with those that follow from the others
 * @param missing what should have been said and was not
 * @param words both in plain words
 */
public record Counterexample(Facts before, Optional<Facts> after, int size, Result missing, Text words) {}
