/** The commands of the jar: they start no server and open no database. */
package org.maplebridge.cli;
