/** Pages to read and to print, whole in themselves. */
package org.maplebridge.review.paper;
