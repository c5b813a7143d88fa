/**
 * What linters cannot say about the template that is deployed: it is worked out with its
 * parameters, and each part is held against what it is there for. Start reading at {@link
 * dev.recentbest.local.deployment.TemplateChecksTest}; the list of faults that have to be caught is
 * broken-templates.yaml.
 */
@NullMarked
package dev.recentbest.local.deployment;

import org.jspecify.annotations.NullMarked;
