/** The files of a policy folder as exact bytes, as checked text, and as YAML that knows its lines. */
package org.maplebridge.source;
