package dev.entente.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The enforcer keeps libraries out of this room; this keeps out what the JDK itself brings. */
class PureRoomTest {
    @Test
    void shouldKnowNothingOfKafkaHttpOrSql() {
        var room = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.entente.extraction");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "java.sql..",
                        "javax.sql..")
                .check(room);
    }
}
