/** What went wrong, where, and the fix: in Chinese and English, for people. Knows no other room. */
package org.maplebridge.problem;
