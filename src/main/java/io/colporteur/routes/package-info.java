/** Camel: joins the stages, one thin route builder for each; the only package that knows it. */
@NullMarked
package io.colporteur.routes;

import org.jspecify.annotations.NullMarked;
