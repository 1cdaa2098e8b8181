package io.colporteur.cli;

import io.colporteur.catalogue.CatalogueException;
import io.colporteur.catalogue.CatalogueReader;
import io.colporteur.catalogue.Location;
import io.colporteur.config.Config;
import java.nio.file.Files;
import java.util.Optional;

/** The catalogue for commands that only look at it. */
final class Lookup {

    private Lookup() {}

    /** Opens the catalogue, if something was ever published. */
    static Optional<CatalogueReader> open(Config config) {
        return Files.notExists(config.state().catalogue())
                ? Optional.empty()
                : Optional.of(new CatalogueReader(Location.of(config.state().catalogue())));
    }

    /** Opens the catalogue, unless it is not fit to be looked at; a command that can do without is not stopped by that. */
    static Optional<CatalogueReader> openIfSound(Config config) {
        try {
            return open(config);
        } catch (CatalogueException unfit) {
            return Optional.empty();
        }
    }

    /** Opens the catalogue, without which the command has nothing to say. */
    static CatalogueReader required(Config config) throws CannotStartException {
        return open(config)
                .orElseThrow(() -> new CannotStartException("nothing was published yet: there is no catalogue in "
                        + config.state().folder() + "; run 'colporteur build', or name the right folder with --state"));
    }
}
