package io.colporteur.entry;

/** How bad a problem is. The order is that of urgency. */
public enum Severity {
    /** The entry cannot be published as it is: its last good version stays. */
    ERROR,
    /** Published, but not as its author is likely to have meant it. */
    WARNING,
    /** Repaired without doubt; said so that nothing changes silently. */
    NOTE
}
