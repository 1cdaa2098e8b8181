package io.colporteur.entry;

/**
 * The last part of an entry's address.
 *
 * @param value a legal relative path: segments of letters, digits and other harmless characters between single slashes
 * @param given whether the author chose it (then it is never changed) or it was derived
 * @param at where the author gave it, else the start of the file
 */
public record Slug(String value, boolean given, Position at) {}
