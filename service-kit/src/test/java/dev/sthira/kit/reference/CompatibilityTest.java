package dev.sthira.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sthira.kit.test.Compatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each change of a document that breaks a client is found, and none that does not.
class CompatibilityTest {
    private static final String BEFORE = """
        paths:
          /poses:
            get:
              operationId: listPoses
              parameters:
                - {name: level, in: query, schema: {enum: [beginner, advanced], type: string}}
                - {name: limit, in: query, schema: {type: integer, maximum: 100}}
              responses:
                '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Pose'}}}}
                '404': {description: None}
            post:
              operationId: addPose
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Draft'}}}}
              responses: {'201': {description: Added}}
        components:
          schemas:
            Draft:
              type: object
              required: [name]
              properties: {name: {type: [string, 'null'], maxLength: 80}, areas: {type: array, items: {type: string}}}
            Pose:
              type: object
              required: [name, level]
              properties:
                name: {type: string}
                level: {enum: [beginner, advanced]}
                like: {$ref: '#/components/schemas/Pose'}
                seconds: {type: number}
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /poses:                          | /postures:                     | GET /poses is gone
        operationId: listPoses           | operationId: poses             | GET /poses is called poses now, not listPoses
        operationId: listPoses           | security: [{token: []}]        | GET /poses needs a token now
        name: limit,                     | name: most,                    | GET /poses query parameter limit is not taken any more
        "in: query, schema: {type: int"  | "required: true, in: query, schema: {type: int" | GET /poses query parameter limit must be sent now
        "[beginner, advanced], type"     | "[beginner], type"             | GET /poses query parameter level does not take `advanced` any more
        maximum: 100                     | maximum: 50                    | GET /poses query parameter limit maximum is 50 now
        '200':                           | '206':                         | GET /poses does not answer 200 any more
        application/json: {schema: {$ref: '#/components/schemas/Pose | text/csv: {schema: {$ref: '#/components/schemas/Pose | GET /poses 200 has no form application/json any more
        required: [name, level]          | required: [name]               | GET /poses 200.level may be missing now
        seconds: {type: number}          | lasts: {type: number}          | GET /poses 200.seconds is gone
        seconds: {type: number}          | seconds: {type: string}        | GET /poses 200.seconds may be string now
        name: {type: string}             | "name: {type: [string, 'null']}" | GET /poses 200.name may be null now
        required: [name]\\n              | required: [name, areas]\\n     | POST /poses request.areas must be sent now
        areas:                           | parts:                         | POST /poses request.areas is not taken any more
        "[string, 'null'], maxLength"    | "string, maxLength"            | POST /poses request.name may not be null any more
        maxLength: 80                    | maxLength: 60                  | POST /poses request.name maxLength is 60 now
        items: {type: string}            | items: {type: integer}         | POST /poses request.areas[] may not be string any more
        """)
    void findsWhatBreaks(String old, String changed, String said) throws JsonProcessingException {
        var before = old.replace("\\n", "\n");
        assertThat(BEFORE).contains(before);

        assertThat(Compatibility.ofAddresses(
                        document(BEFORE), document(BEFORE.replace(before, changed.replace("\\n", "\n")))))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        required: [name]\\n              | required: []\\n
        maximum: 100                     | maximum: 200
        level: {enum: [beginner, advanced]} | level: {enum: [beginner, advanced, any]}
        seconds: {type: number}          | seconds: {type: integer}
        "[beginner, advanced], type"     | "[beginner, advanced, any], type"
        '404':                           | '410':
        required: [name, level]          | required: [name, level, seconds]
        """)
    void letsPassWhatBreaksNobody(String old, String changed) throws JsonProcessingException {
        var before = old.replace("\\n", "\n");
        assertThat(BEFORE).contains(before);

        assertThat(Compatibility.ofAddresses(
                        document(BEFORE), document(BEFORE.replace(before, changed.replace("\\n", "\n")))))
                .isEmpty();
    }

    @Test
    void findsAnEventThatLosesAField() throws JsonProcessingException {
        var before = """
            channels: {echo: {address: sthira.echo}}
            components:
              messages:
                heard: {name: dev.sthira.heard, payload: {required: [word], properties: {word: {type: string}}}}
            """;

        assertThat(Compatibility.ofEvents(
                        document(before),
                        document(before.replace("word", "sound").replace("sthira.echo", "sthira.e"))))
                .containsExactly("the channel sthira.echo is gone", "dev.sthira.heard payload.word is gone");
        assertThat(Compatibility.ofEvents(document(before), document(before))).isEmpty();
    }

    private static JsonNode document(String yaml) throws JsonProcessingException {
        return new YAMLMapper().readTree(yaml);
    }
}
