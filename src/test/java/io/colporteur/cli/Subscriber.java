package io.colporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Somebody who reads the outbox all the time and believes what it says: a file that was there once stays, is never empty nor
 * torn, and what it links to is there. A thread of its own, until it is closed.
 */
final class Subscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOCATION = Pattern.compile("<loc>https://example\\.org/([^<]*)</loc>");
    private static final List<String> ALWAYS_THERE =
            List.of("feed.json", "feed.xml", "atom.xml", "sitemap.xml", "problems.json", "robots.txt");

    private final Path outbox;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = new HashSet<>();
    private final Thread thread = new Thread(this::readOn, "subscriber");
    private volatile boolean closed;
    private final AtomicLong reads = new AtomicLong();

    Subscriber(Path outbox) {
        this.outbox = outbox;
        thread.start();
    }

    /** What was not as it should be. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many files were read. */
    long reads() {
        return reads.get();
    }

    private void readOn() {
        while (!closed) {
            try {
                for (String name : ALWAYS_THERE) {
                    readAlwaysThere(name);
                }
                readAll();
                Thread.sleep(5);
            } catch (IOException e) {
                faults.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readAlwaysThere(String name) throws IOException {
        byte[] bytes = read(name);
        if (bytes == null) {
            if (seen.contains(name)) {
                faults.add(name + " is missing");
            }
            return;
        }
        seen.add(name);
        for (String link : links(name, bytes)) {
            // what was removed may be gone for those who read the feed before; not for those who read it now
            if (!Files.exists(outbox.resolve(link)) && Arrays.equals(bytes, read(name))) {
                faults.add(name + " leads to " + link + ", which is not there");
            }
        }
    }

    private void readAll() throws IOException {
        if (!Files.isDirectory(outbox)) {
            return;
        }
        List<String> names;
        try (Stream<Path> files = Files.walk(outbox)) {
            names = files.map(file -> outbox.relativize(file).toString())
                    .filter(name -> name.endsWith(".json") || name.endsWith(".xml"))
                    .toList();
        } catch (java.io.UncheckedIOException folderGone) {
            return;
        }
        for (String name : names) {
            if (closed) {
                return;
            }
            read(name);
        }
    }

    /** The bytes of a file, which are well formed; null when it is not there. */
    private byte[] read(String name) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(outbox.resolve(name));
            reads.incrementAndGet();
            if (bytes.length == 0) {
                faults.add(name + " is empty");
            } else if (name.endsWith(".json")) {
                JSON.readTree(bytes);
            } else if (name.endsWith(".xml")) {
                SAXParserFactory.newInstance()
                        .newSAXParser()
                        .parse(new ByteArrayInputStream(bytes), new DefaultHandler());
            }
            return bytes;
        } catch (NoSuchFileException gone) {
            return null;
        } catch (com.fasterxml.jackson.core.JacksonException | SAXException torn) {
            faults.add(name + " is torn: " + torn.getMessage());
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the outbox that a document leads to. */
    private static Set<String> links(String name, byte[] bytes) throws IOException {
        Set<String> links = new HashSet<>();
        if (name.equals("feed.json")) {
            JsonNode feed = JSON.readTree(bytes);
            feed.path("items").forEach(item -> {
                links.add(file(item.path("url").asText()) + ".json");
                if (item.has("image")) {
                    links.add(file(item.path("image").asText()));
                }
            });
            if (feed.has("next_url")) {
                links.add(file(feed.path("next_url").asText()));
            }
        } else if (name.equals("sitemap.xml")) {
            for (Matcher matcher = LOCATION.matcher(new String(bytes, UTF_8)); matcher.find(); ) {
                links.add(matcher.group(1));
            }
        }
        return links;
    }

    private static String file(String url) {
        return URI.create(url).getPath().substring(1);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
