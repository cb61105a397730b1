/** What people's overrides tell about the rules, and what desks leave open. */
package org.maplebridge.review.report;
