package io.colporteur.routes;

import org.jspecify.annotations.Nullable;

/**
 * A rendered file that was compared with what is in the outbox, and read back.
 *
 * @param same whether just that is there already
 * @param trouble why it is not to be written, as a sentence; absent when it is, or need not be
 */
record Proofread(RenderedFile file, boolean same, @Nullable String trouble) {}
