/** The facts that a policy may ask for: their types and values, what implies what, and reading them strictly. */
package org.maplebridge.vocabulary;
