package io.colporteur.routes;

import io.colporteur.entry.Gate;
import io.colporteur.entry.SourcePath;
import io.colporteur.image.Darkroom;
import io.colporteur.publication.Document;
import java.io.IOException;
import java.nio.file.Path;

/** Files of the inbox that are published as they are, or smaller. Any number of threads may ask. */
public final class Originals {

    private final Gate gate;
    private final int largest;
    private final Darkroom darkroom;

    /** @param largest in bytes */
    public Originals(Gate gate, int largest, Darkroom darkroom) {
        this.gate = gate;
        this.largest = largest;
        this.darkroom = darkroom;
    }

    byte[] bytes(Document.Copy copy) throws IOException {
        return Gate.read(real(copy.source()), largest);
    }

    byte[] bytes(Document.Print print) throws IOException {
        return darkroom.print(real(print.source()), print.sha256(), print.width());
    }

    /** It may have become a link since the entry was read. */
    private Path real(SourcePath source) throws IOException {
        return gate.real(gate.file(source));
    }
}
