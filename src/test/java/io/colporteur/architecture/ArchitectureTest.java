package io.colporteur.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages, each with its reason. */
@AnalyzeClasses(packages = "io.colporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule STAGES_DO_NOT_KNOW_THEIR_NEIGHBOURS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entry")
            .definedBy("io.colporteur.entry..")
            .layer("notation")
            .definedBy("io.colporteur.notation..")
            .layer("intake")
            .definedBy("io.colporteur.intake..")
            .layer("reading")
            .definedBy("io.colporteur.reading..")
            .layer("image")
            .definedBy("io.colporteur.image..")
            .layer("enrichment")
            .definedBy("io.colporteur.enrichment..")
            .layer("catalogue")
            .definedBy("io.colporteur.catalogue..")
            .layer("publication")
            .definedBy("io.colporteur.publication..")
            .layer("report")
            .definedBy("io.colporteur.report..")
            .layer("export")
            .definedBy("io.colporteur.export..")
            .layer("links")
            .definedBy("io.colporteur.links..")
            .layer("outbox")
            .definedBy("io.colporteur.outbox..")
            .layer("config")
            .definedBy("io.colporteur.config..")
            .layer("routes")
            .definedBy("io.colporteur.routes..")
            .layer("cli")
            .definedBy("io.colporteur.cli..")
            .whereLayer("entry")
            .mayNotAccessAnyLayer()
            .whereLayer("notation")
            .mayOnlyAccessLayers("entry")
            .whereLayer("intake")
            .mayOnlyAccessLayers("entry")
            .whereLayer("reading")
            .mayOnlyAccessLayers("entry", "notation")
            .whereLayer("image")
            .mayOnlyAccessLayers("entry")
            .whereLayer("enrichment")
            .mayOnlyAccessLayers("entry", "image")
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("entry")
            .whereLayer("publication")
            .mayOnlyAccessLayers("entry", "catalogue")
            .whereLayer("report")
            .mayOnlyAccessLayers("entry", "catalogue", "publication", "outbox")
            .whereLayer("export")
            .mayOnlyAccessLayers("entry", "catalogue", "publication")
            .whereLayer("links")
            .mayOnlyAccessLayers("entry")
            .whereLayer("outbox")
            .mayNotAccessAnyLayer()
            .whereLayer("config")
            .mayOnlyAccessLayers("entry", "notation")
            .whereLayer("routes")
            .mayOnlyAccessLayers(
                    "entry", "intake", "reading", "image", "enrichment", "catalogue", "publication", "outbox")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .because(
                    "data moves one way down the street, so that a stage can be understood, tested and replaced alone");

    @ArchTest
    static final ArchRule ONLY_ROUTES_KNOW_CAMEL = noClasses()
            .that()
            .resideOutsideOfPackage("io.colporteur.routes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("what an entry, a catalogue or a feed is does not depend on how the stages are joined");

    @ArchTest
    static final ArchRule ONLY_LINKS_ASK_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("io.colporteur.links..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("publishing must not wait for other machines, nor tell them anything");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_DECODES_IMAGES = noClasses()
            .that()
            .resideOutsideOfPackage("io.colporteur.image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..", "java.awt..", "net.coobird..", "com.twelvemonkeys..")
            .because(
                    "an image is hostile until it has been looked at, and decoding it needs bounds of time and memory");

    @ArchTest
    static final ArchRule ONLY_THE_CATALOGUE_KNOWS_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("io.colporteur.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("another database is a change in one package");

    @ArchTest
    static final ArchRule AN_ENTRY_KNOWS_ONLY_THE_JDK = noClasses()
            .that()
            .resideInAPackage("io.colporteur.entry..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "io.colporteur.entry..")
            .because("every stage and every reader of the code begins there");

    @ArchTest
    static final ArchRule PUBLICATIONS_DO_NO_IO = noClasses()
            .that()
            .resideInAPackage("io.colporteur.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..")
            .because("a document is a function of the catalogue and the config; the outbox writes");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_PAST_THE_LOG = noClasses()
            .that()
            .resideOutsideOfPackage("io.colporteur.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a daemon's words go through the log, a command's through the command");
}
