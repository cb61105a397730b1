/**
 * How long things are kept: what has had its time is removed, and a personal part is destroyed on request. The only room that
 * takes something away; it does so as a database user of its own, and says so in the log.
 */
package org.maplebridge.retention;
