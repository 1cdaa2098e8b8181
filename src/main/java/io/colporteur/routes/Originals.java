package io.colporteur.routes;

import io.colporteur.entry.FileNames;
import io.colporteur.image.Darkroom;
import io.colporteur.publication.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the inbox that are published as they are, or smaller. Any number of threads may ask. */
public final class Originals {

    private final Path inbox;
    private final Darkroom darkroom;

    public Originals(Path inbox, Darkroom darkroom) {
        this.inbox = inbox;
        this.darkroom = darkroom;
    }

    byte[] bytes(Document.Copy copy) throws IOException {
        return Files.readAllBytes(FileNames.file(inbox, copy.source()));
    }

    byte[] bytes(Document.Print print) throws IOException {
        return darkroom.print(FileNames.file(inbox, print.source()), print.sha256(), print.width());
    }
}
