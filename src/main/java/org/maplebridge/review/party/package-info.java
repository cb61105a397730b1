/** The page for a party, and its release. It is made of what may be shown and of nothing else. */
package org.maplebridge.review.party;
