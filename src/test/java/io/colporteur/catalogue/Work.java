package io.colporteur.catalogue;

/**
 * What one edit costs, without a clock.
 *
 * @param files how many documents were made
 * @param bytes what they take together
 * @param storing the statements of the catalogue
 * @param publishing the statements of the manifest
 * @param steps the instructions that SQLite executed for all of them
 */
record Work(int files, long bytes, Tally storing, Tally publishing, long steps) {

    Tally tally() {
        return storing.plus(publishing);
    }
}
