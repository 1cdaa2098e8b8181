package io.colporteur.bench;

/** What is measured, in the order of the report. */
enum Measure {
    COLD_BUILD("cold build", "s", 2),
    PEAK_MEMORY("its peak memory", "MB", 0),
    EDIT("one edit", "ms", 0),
    BURST("burst", "s", 2),
    REBUILD("build again, nothing changed", "s", 2),
    READY("start until it waits", "s", 2),
    IDLE_CPU("idle: processor", "%", 2),
    IDLE_MEMORY("idle: memory", "MB", 0);

    final String title;
    final String unit;
    final int decimals;

    Measure(String title, String unit, int decimals) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
    }
}
