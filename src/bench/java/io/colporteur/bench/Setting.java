package io.colporteur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where and when figures came about, as names and values that the report shows. */
final class Setting {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Setting(Instant now) throws IOException {
        values.put("date", now.toString());
        values.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        values.put("processor", firstOf("/proc/cpuinfo", "model name"));
        values.put("processors", Runtime.getRuntime().availableProcessors());
        values.put("memory", firstOf("/proc/meminfo", "MemTotal"));
        putLoad("load at the beginning");
        values.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Notes how many processes want to run: means of the last 1, 5 and 15 minutes. */
    void putLoad(String name) throws IOException {
        values.put(name, Files.readString(Path.of("/proc/loadavg")).replaceFirst("^((?:\\S+ ){2}\\S+).*\\s*", "$1"));
    }

    Map<String, Object> values() {
        return values;
    }

    /** The value behind the first line of that name, {@code unknown} where there is none. */
    private static String firstOf(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
