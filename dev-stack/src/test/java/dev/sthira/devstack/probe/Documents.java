package dev.sthira.devstack.probe;

/// OpenAPI documents for tests.
public final class Documents {

    private Documents() {}

    /// A service of things: a list, a thing, making one, and something for everybody.
    public static String things() {
        return """
            {"openapi":"3.1.0","paths":{
              "/things":{
                "get":{"security":[{"token":[]}],"parameters":[
                  {"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":100}}],
                  "responses":{"200":{}}},
                "post":{"security":[{"token":[]}],
                  "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
                  "responses":{"201":{}}}},
              "/things/{id}":{"get":{"security":[{"token":[]}],"parameters":[
                  {"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}}],
                  "responses":{"200":{}}}},
              "/page":{"get":{"responses":{"200":{"$ref":"#/components/responses/Page"}}}},
              "/open":{"get":{"responses":{"200":{}}}}},
             "components":{"responses":{"Page":{"content":{"text/html":{}}}},"schemas":{
              "Thing":{"type":"object","required":["name"],"properties":{
                "name":{"type":"string","maxLength":20},
                "count":{"type":"integer","format":"int32"},
                "colour":{"enum":["red","blue"]},
                "part":{"$ref":"#/components/schemas/Part"},
                "either":{"oneOf":[{"$ref":"#/components/schemas/Left"},{"$ref":"#/components/schemas/Right"}]},
                "anything":{"type":"object"}}},
              "Part":{"type":"object","properties":{"size":{"type":"integer"}}},
              "Left":{"type":"object","required":["left"],"properties":{"left":{"type":"integer"}}},
              "Right":{"type":"object","required":["right"],"properties":{"right":{"type":"integer"}}}}}}
            """;
    }
}
