package io.colporteur.config;

import io.colporteur.entry.KnownAuthor;
import io.colporteur.entry.Severities;
import io.colporteur.entry.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings, checked. Immutable.
 *
 * @param fields other names of an entry's fields: {@code summary -> [description, excerpt]}
 * @param urls where the pages of a collection's entries are: {@code books -> /books/{slug}}
 * @param diagnostics how bad each kind of diagnostic is
 * @param authors who is known by name, from the file {@code authors.yaml} beside the settings; no two have one in common
 * @param readingEpoch changes exactly when a setting does by which files are read and enriched; SHA-256 in hexadecimal
 * @param renderingEpoch changes exactly when a setting does by which artefacts are rendered; SHA-256 in hexadecimal
 * @param notes what works but should be said otherwise, such as keys by their old names: to be shown to whoever starts the
 *     program, in the order of the file; then those of the environment
 */
public record Config(
        Site site,
        InboxConfig inbox,
        OutboxConfig outbox,
        StateConfig state,
        Map<String, List<String>> fields,
        ReadingConfig reading,
        Map<String, String> urls,
        CoversConfig covers,
        Severities diagnostics,
        List<KnownAuthor> authors,
        FeedsConfig feeds,
        ArchiveConfig archive,
        SitemapConfig sitemap,
        String readingEpoch,
        String renderingEpoch,
        List<ConfigProblem> notes) {

    /** The file that is read when none is asked for, if it is there. */
    public static final Path USUAL_FILE = Path.of("config", "colporteur.yaml");

    /**
     * Reads the settings: an option of the command line before an environment variable, that before the file, that before
     * the preset. {@code COLPORTEUR_SITE_URL} sets {@code site.url}; lists and names with values are written there as in
     * the file: {@code COLPORTEUR_FIELDS='{summary: [description]}'}. An empty variable or value counts as none.
     *
     * @param asked the file, which must be there; without one, {@link #USUAL_FILE}, which may be missing
     * @param environment every variable there is; only those that begin with {@code COLPORTEUR_} are looked at
     * @param options by the key that they set, {@code inbox.folder} for {@code --inbox}
     * @throws InvalidConfigException carrying all that is wrong with any of them
     */
    public static Config load(Optional<Path> asked, Map<String, String> environment, Map<String, String> options)
            throws InvalidConfigException {
        return load(Keys.TABLE, asked, environment, options);
    }

    /** The files that the settings are read from, whether they are there or not. */
    public static List<Path> files(Optional<Path> asked) {
        Path file = asked.orElse(USUAL_FILE);
        return List.of(file, AuthorsFile.besides(file));
    }

    static Config load(
            KeyTable table, Optional<Path> asked, Map<String, String> environment, Map<String, String> options)
            throws InvalidConfigException {
        Settings settings = new Settings();
        Findings findings = new Findings();
        Path file = asked.orElse(USUAL_FILE);
        new SettingsFile(table, settings, file, findings).read(asked.isPresent());
        List<KnownAuthor> authors = new AuthorsFile(file, findings).read();
        Overrides overrides = new Overrides(table, settings, findings);
        overrides.environment(environment);
        overrides.options(options);
        new Agreement(table, settings, findings).check();
        if (!findings.problems().isEmpty()) {
            throw new InvalidConfigException(findings.problems());
        }
        return of(table, settings, authors, findings.notes());
    }

    private static Config of(KeyTable table, Settings settings, List<KnownAuthor> authors, List<ConfigProblem> notes) {
        return new Config(
                new Site(
                        settings.get(Keys.SITE_ID),
                        settings.get(Keys.SITE_URL),
                        settings.get(Keys.SITE_TITLE),
                        settings.get(Keys.SITE_DESCRIPTION),
                        settings.get(Keys.SITE_LANGUAGE),
                        settings.get(Keys.SITE_ZONE)),
                new InboxConfig(
                        settings.get(Keys.INBOX_FOLDER),
                        settings.get(Keys.INBOX_RESCAN),
                        settings.get(Keys.INBOX_WATCH),
                        settings.get(Keys.INBOX_SETTLE),
                        settings.get(Keys.INBOX_FOLLOW_LINKS)),
                new OutboxConfig(settings.get(Keys.OUTBOX_FOLDER), settings.get(Keys.OUTBOX_MAX_REMOVAL)),
                new StateConfig(settings.get(Keys.STATE_FOLDER)),
                settings.get(Keys.FIELDS),
                new ReadingConfig(
                        Math.toIntExact(settings.get(Keys.READING_MAX_BYTES)),
                        Math.toIntExact(settings.get(Keys.READING_MAX_FRONT_MATTER)),
                        settings.get(Keys.READING_MAX_DEPTH),
                        settings.get(Keys.READING_MAX_VALUES)),
                settings.get(Keys.URLS),
                new CoversConfig(
                        settings.get(Keys.COVERS_FOLDERS),
                        Math.toIntExact(settings.get(Keys.COVERS_MAX_BYTES)),
                        settings.get(Keys.COVERS_MAX_SIDE),
                        settings.get(Keys.COVERS_MAX_PIXELS),
                        settings.get(Keys.COVERS_MIN_WIDTH),
                        settings.get(Keys.COVERS_VARIANTS)),
                settings.get(Keys.DIAGNOSTICS),
                authors,
                new FeedsConfig(
                        settings.get(Keys.FEEDS_COMPLETE),
                        settings.get(Keys.FEEDS_HEAD),
                        settings.get(Keys.FEEDS_MODIFIED),
                        settings.get(Keys.FEEDS_FORMATS),
                        settings.get(Keys.FEEDS_AUTHORS),
                        settings.get(Keys.FEEDS_TAGS),
                        settings.get(Keys.FEEDS_DECLARED)),
                new ArchiveConfig(settings.get(Keys.ARCHIVE_MAX)),
                new SitemapConfig(settings.get(Keys.SITEMAP_MAX), settings.get(Keys.SITEMAP_MAX_BYTES)),
                Fingerprint.of(Epoch.READING, table.keys(), settings, authors),
                Fingerprint.of(Epoch.RENDERING, table.keys(), settings, List.of()),
                notes);
    }
}
