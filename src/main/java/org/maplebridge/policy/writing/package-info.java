/** Rule and case files as they are written: the one layout, and the beginning of a new rule. */
package org.maplebridge.policy.writing;
