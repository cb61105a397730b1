/** Problems on the web: one body for every error, application/problem+json (RFC 9457), in the caller's language. */
package org.maplebridge.problem.http;
