/**
 * The only durable state: entries, identities, memberships, pages, and the artefacts with which of them are stale.
 * Storing an entry and marking what that makes stale is one transaction.
 */
@NullMarked
package io.colporteur.catalogue;

import org.jspecify.annotations.NullMarked;
