package org.maplebridge.proof;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody waits for it. */
    Progress UNSEEN = (done, all) -> {};

    /** @param done of all the steps there are, from 1 on */
    void step(int done, int all);
}
