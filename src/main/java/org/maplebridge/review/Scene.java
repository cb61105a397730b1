package org.maplebridge.review;

import java.time.Instant;

/** What a person acts on, while nobody else can. @param now later than anything that was done before */
record Scene(Chain chain, Standing standing, Instant now) {}
