/** What people do about a decision: confirm it, change it for a stated reason, object to it, answer; and what holds after all that. */
package org.maplebridge.review;
