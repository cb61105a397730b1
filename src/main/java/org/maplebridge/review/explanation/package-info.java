/** Why a decision is as it is, and what became of it, in plain words: for whoever has the right to ask. */
package org.maplebridge.review.explanation;
