/**
 * How well the cases of a policy guard it: the policy is spoilt in one place at a time, as a slip of the hand would, and some
 * case must fail. Mutants are made of the model, never of text, and are asked without Drools.
 */
package org.maplebridge.engine.mutation;
