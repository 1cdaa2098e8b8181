package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.SampleEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamingTest {

    /** What a writer may keep back until it has a buffer of it. */
    private static final int BUFFER = 16_384;

    private static final int MANY = 2_000;

    /** The fewest characters that any format makes of one thing. */
    private static final int LEAST = "/books/old-1 /books/book-1 301\n".length();

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void writesAnEntryBeforeItAsksForManyMore(ExportFormat format) throws IOException {
        StringWriter out = new StringWriter();

        format.forSite(SampleEntry.SITE, Exporting.ADDRESSES).write(new Watched(out), out);

        assertThat(out.getBuffer().length()).isGreaterThan(2 * BUFFER);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void flushesButDoesNotClose(ExportFormat format) throws IOException {
        AtomicBoolean flushed = new AtomicBoolean();
        StringWriter out = new StringWriter() {
            @Override
            public void flush() {
                flushed.set(true);
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        format.forSite(SampleEntry.SITE, Exporting.ADDRESSES).write(new Watched(out), out);

        assertThat(flushed).isTrue();
    }

    /** Many things, each of which is given out only when what was made of those before is in the writer. */
    private record Watched(StringWriter out) implements Holdings {

        @Override
        public Iterator<CataloguedEntry> entries() {
            return watched(Watched::entry);
        }

        @Override
        public Iterator<Redirect> redirects() {
            return watched(number -> new Redirect("bibliographie/old-" + number, entry(number)));
        }

        private static CataloguedEntry entry(int number) {
            return SampleEntry.called("book-" + number).build();
        }

        private <T> Iterator<T> watched(IntFunction<T> making) {
            return IntStream.range(0, MANY)
                    .mapToObj(number -> {
                        assertThat(out.getBuffer().length()).isGreaterThan(number * LEAST - BUFFER);
                        return making.apply(number);
                    })
                    .iterator();
        }
    }
}
