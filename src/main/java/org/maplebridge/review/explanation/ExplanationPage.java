package org.maplebridge.review.explanation;

import io.quarkus.qute.TemplateInstance;
import org.maplebridge.review.paper.Wording;

/** An explanation as a page to print: templates/ExplanationPage.html. */
record ExplanationPage(Explanation it, Wording w) implements TemplateInstance {}
