package dev.entente.registry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRegistryTest {
    private static final String ID = "{'type':'record','name':'R','fields':[{'name':'id','type':'string'}]}";
    private static final String ID_AND_OPTIONAL = "{'type':'record','name':'R','fields':[{'name':'id','type':'string'},"
            + "{'name':'n','type':['null','int'],'default':null}]}";
    private static final String ID_AND_REQUIRED =
            "{'type':'record','name':'R','fields':[{'name':'id','type':'string'},{'name':'n','type':'int'}]}";

    private EmbeddedRegistry registry;
    private Http http;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.inMemory(0);
        http = new Http(registry.url());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Nested
    class Registration {
        @Test
        void shouldGiveIdsFromOne() {
            assertThat(http.register("a-value", ID).body()).hasToString("{\"id\":1}");
            assertThat(http.register("a-value", ID_AND_OPTIONAL).body()).hasToString("{\"id\":2}");
        }

        @Test
        void shouldGiveTheSameSchemaTheSameIdHoweverItIsWritten() {
            http.register("a-value", ID);

            var again = http.register(
                    "a-value",
                    "{ 'name': 'R',\n 'type': 'record', 'fields': [{'type': {'type': 'string'}, 'name': 'id'}] }");
            var elsewhere = http.register("b-value", ID);

            assertThat(again.body()).hasToString("{\"id\":1}");
            assertThat(elsewhere.body()).hasToString("{\"id\":1}");
            assertThat(http.get("/subjects/a-value/versions").body()).hasToString("[1]");
        }

        @Test
        void shouldTakeAnotherDocForAnotherSchema() {
            http.register("a-value", ID);

            assertThat(http.register("a-value", ID.replace("'fields'", "'doc':'A record.','fields'"))
                            .body())
                    .hasToString("{\"id\":2}");
        }

        @Test
        void shouldGiveOneIdToManyThatRegisterAtOnce() {
            var ids = IntStream.range(0, 60)
                    .parallel()
                    .mapToObj(
                            i -> http.register("a-value", ID).body().path("id").asInt())
                    .distinct()
                    .toList();

            assertThat(ids).containsExactly(1);
            assertThat(http.get("/subjects/a-value/versions").body()).hasToString("[1]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'schema':'{\\'type\\':\\'nonsense\\'}'}",
                    "{'schema':'not json'}",
                    "{'schema':'[[[[[]]]]]'}",
                    "{'schema':'{\\'type\\':\\'record\\',\\'name\\':5}'}",
                    "{'schema':'{\\'type\\':\\'enum\\',\\'name\\':\\'E\\',\\'symbols\\':[1,{}]}'}",
                    "{'schema':'{\\'type\\':\\'record\\',\\'name\\':\\'R\\',\\'fields\\':[{\\'name\\':null}]}'}",
                    "{'schema':'{\\'type\\':\\'fixed\\',\\'name\\':\\'F\\',\\'size\\':-1}'}",
                    "{'schema':'{\\'type\\':\\'array\\'}'}",
                    "{'schema':'null'}",
                    "{'schema':null}",
                    "[]",
                    "{'schema':''}",
                    "{}",
                    "{'schema':'\\'string\\'','schemaType':'JSON'}",
                    "{'schema':'\\'string\\'','references':[{'name':'x','subject':'x','version':1}]}"
                })
        void shouldRefuseWhatIsNoAvroSchema(String body) {
            var answer = http.post("/subjects/a-value/versions", body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo(42201);
        }

        @Test
        void shouldRefuseWhatTheLevelForbidsAndSayWhy() {
            http.register("a-value", ID);

            var answer = http.register("a-value", ID_AND_REQUIRED);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo(40901);
            assertThat(answer.body().path("message").asText())
                    .contains("a-value", "the new schema cannot read what the old one writes", "/fields/1");
        }

        @Test
        void shouldTakeSubjectsWithSlashesSpacesAndPluses() {
            http.register("a%2Fb%20c+d", ID);

            assertThat(http.get("/subjects").body()).hasToString("[\"a/b c+d\"]");
            assertThat(http.get("/subjects/a%2Fb%20c+d/versions").body()).hasToString("[1]");
        }
    }

    @Nested
    class Reading {
        @BeforeEach
        void register() {
            http.register("a-value", ID);
            http.register("a-value", ID_AND_OPTIONAL);
            http.register("b-value", ID);
        }

        @Test
        void shouldGiveTheSchemaOfAnId() {
            var answer = http.get("/schemas/ids/1");

            assertThat(answer.type()).isEqualTo(Http.MEDIA_TYPE);
            assertThat(answer.body().path("schema").asText()).isEqualTo(ID.replace('\'', '"'));
            assertThat(http.get("/schemas/ids/1/schema").body()).hasToString(ID.replace('\'', '"'));
        }

        @Test
        void shouldTellWhereAnIdIsUsed() {
            assertThat(http.get("/schemas/ids/1/subjects").body()).hasToString("[\"a-value\",\"b-value\"]");
            assertThat(http.get("/schemas/ids/2/versions").body()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"2, 2", "latest, 2", "-1, 2", "1, 1"})
        void shouldGiveAVersion(String wanted, int version) {
            var body = http.get("/subjects/a-value/versions/" + wanted).body();

            assertThat(body.path("subject").asText()).isEqualTo("a-value");
            assertThat(body.path("version").asInt()).isEqualTo(version);
            assertThat(body.path("id").asInt()).isEqualTo(version);
            assertThat(http.get("/subjects/a-value/versions/" + wanted + "/schema")
                            .body())
                    .hasToString(body.path("schema").asText());
        }

        @Test
        void shouldFindASchemaUnderItsSubject() {
            var found = http.post("/subjects/b-value", Http.schemaBody(ID)).body();

            assertThat(found.path("subject").asText()).isEqualTo("b-value");
            assertThat(found.path("version").asInt()).isEqualTo(1);
            assertThat(found.path("id").asInt()).isEqualTo(1);
            assertThat(found.path("schema").asText()).isEqualTo(ID.replace('\'', '"'));
        }

        @Test
        void shouldListSubjectsByPrefix() {
            assertThat(http.get("/subjects?subjectPrefix=b").body()).hasToString("[\"b-value\"]");
        }

        @ParameterizedTest
        @CsvSource({
            "/subjects/none/versions, 404, 40401",
            "/subjects/none/versions/1, 404, 40401",
            "/subjects/a-value/versions/3, 404, 40402",
            "/subjects/a-value/versions/0, 422, 42202",
            "/subjects/a-value/versions/first, 422, 42202",
            "/schemas/ids/99, 404, 40403",
            "/schemas/ids/-5, 404, 40403",
            "/schemas/ids/none, 404, 404",
            "/config/a-value, 404, 40408",
            "/mode/a-value, 404, 40409",
            "/associations/resources/-/a?resourceType=topic, 404, 404",
            "/nowhere, 404, 404"
        })
        void shouldAnswerWithConfluentsErrors(String path, int status, int code) {
            var answer = http.get(path);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.type()).isEqualTo(Http.MEDIA_TYPE);
            assertThat(answer.body().path("message").asText()).isNotEmpty();
        }

        @Test
        void shouldTellAnUnknownSubjectFromAnUnknownSchema() {
            assertThat(http.post("/subjects/none", Http.schemaBody(ID)).code()).isEqualTo(40401);
            assertThat(http.post("/subjects/b-value", Http.schemaBody(ID_AND_OPTIONAL))
                            .code())
                    .isEqualTo(40403);
        }
    }

    @Nested
    class Deletion {
        @BeforeEach
        void register() {
            http.register("a-value", ID);
            http.register("a-value", ID_AND_OPTIONAL);
        }

        @Test
        void shouldHideASubjectAndStillKnowItsIds() {
            assertThat(http.delete("/subjects/a-value").body()).hasToString("[1,2]");

            assertThat(http.get("/subjects").body()).isEmpty();
            assertThat(http.get("/subjects?deleted=true").body()).hasSize(1);
            assertThat(http.get("/subjects?deletedOnly=true").body()).hasSize(1);
            assertThat(http.get("/subjects/a-value/versions").code()).isEqualTo(40401);
            assertThat(http.get("/subjects/a-value/versions?deleted=true").body())
                    .hasToString("[1,2]");
            assertThat(http.get("/schemas/ids/2").status()).isEqualTo(200);
        }

        @Test
        void shouldForgetASubjectOnlyWhenItIsHidden() {
            assertThat(http.delete("/subjects/a-value?permanent=true").code()).isEqualTo(40405);
            http.delete("/subjects/a-value");
            assertThat(http.delete("/subjects/a-value").code()).isEqualTo(40404);

            assertThat(http.delete("/subjects/a-value?permanent=true").body()).hasToString("[1,2]");

            assertThat(http.get("/schemas/ids/2").code()).isEqualTo(40403);
            assertThat(http.delete("/subjects/a-value").code()).isEqualTo(40401);
        }

        @Test
        void shouldHideAndForgetAVersion() {
            assertThat(http.delete("/subjects/a-value/versions/1?permanent=true")
                            .code())
                    .isEqualTo(40407);
            assertThat(http.delete("/subjects/a-value/versions/1").body()).hasToString("1");
            assertThat(http.delete("/subjects/a-value/versions/1").code()).isEqualTo(40406);
            assertThat(http.get("/subjects/a-value/versions/1").code()).isEqualTo(40402);
            assertThat(http.get("/subjects/a-value/versions?deletedOnly=true").body())
                    .hasToString("[1]");

            assertThat(http.delete("/subjects/a-value/versions/1?permanent=true")
                            .body())
                    .hasToString("1");
            assertThat(http.get("/subjects/a-value/versions?deleted=true").body())
                    .hasToString("[2]");
            assertThat(http.delete("/subjects/a-value/versions/9").code()).isEqualTo(40402);
        }

        @Test
        void shouldGiveAReturningSchemaItsOldIdAndANewVersion() {
            http.delete("/subjects/a-value");

            assertThat(http.register("a-value", ID).body()).hasToString("{\"id\":1}");

            assertThat(http.get("/subjects/a-value/versions").body()).hasToString("[3]");
        }

        @Test
        void shouldNotGiveTheIdOfAForgottenSchemaToAnother() {
            http.delete("/subjects/a-value");
            http.delete("/subjects/a-value?permanent=true");

            assertThat(http.register("a-value", "'string'").body()).hasToString("{\"id\":3}");
        }

        @Test
        void shouldNotHoldANewSchemaToAHiddenOne() {
            http.delete("/subjects/a-value");

            assertThat(http.register("a-value", "'string'").status()).isEqualTo(200);
        }
    }

    @Nested
    class Compatibility {
        @Test
        void shouldBeBackwardUnlessToldOtherwise() {
            assertThat(http.get("/config").body()).hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
            assertThat(http.put("/config", "{'compatibility':'full'}").body())
                    .hasToString("{\"compatibility\":\"FULL\"}");
            assertThat(http.get("/config").body()).hasToString("{\"compatibilityLevel\":\"FULL\"}");
        }

        @Test
        void shouldHaveALevelForEachSubject() {
            http.put("/config/a-value", "{'compatibility':'NONE'}");

            assertThat(http.get("/config/a-value").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
            assertThat(http.get("/config/b-value?defaultToGlobal=true").body())
                    .hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
            http.register("a-value", ID);
            assertThat(http.register("a-value", "'string'").status()).isEqualTo(200);

            assertThat(http.delete("/config/a-value").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
            assertThat(http.delete("/config/a-value").code()).isEqualTo(40401);
            assertThat(http.get("/config/a-value").code()).isEqualTo(40408);
        }

        @Test
        void shouldRefuseAnUnknownLevel() {
            var answer = http.put("/config", "{'compatibility':'SIDEWAYS'}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo(42203);
        }

        @ParameterizedTest
        @CsvSource({
            "NONE, true, true",
            "BACKWARD, true, false",
            "FORWARD, true, true",
            "FULL, true, false",
            "BACKWARD_TRANSITIVE, true, false",
            "FORWARD_TRANSITIVE, true, true",
            "FULL_TRANSITIVE, true, false"
        })
        void shouldCheckAFieldThatIsAdded(String level, boolean optional, boolean required) {
            http.register("a-value", ID);
            http.put("/config/a-value", "{'compatibility':'" + level + "'}");

            assertThat(compatible(ID_AND_OPTIONAL, "latest")).isEqualTo(optional);
            assertThat(compatible(ID_AND_REQUIRED, "latest")).isEqualTo(required);
        }

        @Test
        void shouldHoldATransitiveLevelToAllThatCameBefore() {
            http.register("a-value", ID_AND_REQUIRED.replace("'n','type':'int'", "'n','type':'string'"));
            http.register("a-value", ID);
            http.register("a-value", ID_AND_OPTIONAL.replace("'int'", "'long'"));
            assertThat(http.register("a-value", ID_AND_OPTIONAL.replace("'int'", "'double'"))
                            .status())
                    .isEqualTo(200);

            http.put("/config/a-value", "{'compatibility':'BACKWARD_TRANSITIVE'}");

            assertThat(http.register(
                                    "a-value", ID_AND_OPTIONAL.replace("['null','int']", "['null','double','boolean']"))
                            .code())
                    .isEqualTo(40901);
        }

        @Test
        void shouldTellWhatIsWrongWhenAsked() {
            http.register("a-value", ID);

            var verbose = http.post(
                            "/compatibility/subjects/a-value/versions?verbose=true", Http.schemaBody(ID_AND_REQUIRED))
                    .body();

            assertThat(verbose.path("is_compatible").asBoolean()).isFalse();
            assertThat(verbose.path("messages")).hasSize(1);
        }

        @Test
        void shouldFindNothingAgainstTheFirstOfASubject() {
            assertThat(compatible(ID, "latest")).isTrue();
            assertThat(http.post("/compatibility/subjects/a-value/versions/4", Http.schemaBody(ID))
                            .code())
                    .isEqualTo(40402);
        }

        private boolean compatible(String schema, String version) {
            return http.post("/compatibility/subjects/a-value/versions/" + version, Http.schemaBody(schema))
                    .body()
                    .path("is_compatible")
                    .asBoolean();
        }
    }

    @Nested
    class Service {
        @Test
        void shouldAnswerTheSmallQuestionsOfClients() {
            assertThat(http.get("/").body()).hasToString("{}");
            assertThat(http.get("/schemas/types").body()).hasToString("[\"AVRO\"]");
            assertThat(http.get("/mode").body()).hasToString("{\"mode\":\"READWRITE\"}");
            assertThat(http.get("/mode/a?defaultToGlobal=true").body()).hasToString("{\"mode\":\"READWRITE\"}");
            assertThat(http.put("/mode", "{'mode':'readwrite'}").body()).hasToString("{\"mode\":\"READWRITE\"}");
            assertThat(http.put("/mode", "{'mode':'IMPORT'}").code()).isEqualTo(42205);
            assertThat(http.put("/mode/a", "{'mode':'SILENT'}").code()).isEqualTo(42204);
        }

        @Test
        void shouldRefuseWhatIsNotJson() {
            assertThat(http.post("/subjects/a-value/versions", "{'schema'").code())
                    .isEqualTo(400);
            assertThat(http.call("POST", "/subjects/a-value/versions", Http.schemaBody(ID), "text/plain")
                            .code())
                    .isEqualTo(415);
            assertThat(http.call("POST", "/subjects/a-value/versions", Http.schemaBody(ID), "application/json")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void shouldRefuseAnUnknownMethodAndAnOversizedBody() {
            assertThat(http.put("/subjects/a-value", "{}").code()).isEqualTo(405);
            assertThat(http.post("/subjects/a-value/versions", " ".repeat(5 * 1024 * 1024) + "{}")
                            .code())
                    .isEqualTo(413);
        }

        @Test
        void shouldNameAPortThatIsTaken() {
            int port = registry.url().getPort();

            assertThatThrownBy(() -> EmbeddedRegistry.inMemory(port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + port);
        }
    }
}
