package dev.laurel.simulator.graph;

import dev.laurel.simulator.Provider;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.journal.Shelf;
import dev.laurel.simulator.journal.Shelves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What people see of the Page before and beside a conversation: Get Started, menu, ice breakers, greeting. */
@RestController
class ProfileController implements Provider, DisposableBean {

    private static final String PROFILE = "/{version:v\\d+\\.\\d+}/me/messenger_profile";
    /** In this order: a menu may come together with the button that it needs. */
    private static final List<String> FIELDS = List.of("get_started", "greeting", "persistent_menu", "ice_breakers");

    private final Shelf<ProfileField> fields;
    private final GraphExchange exchange;

    ProfileController(Shelves shelves, GraphExchange exchange) {
        this.fields = shelves.open("graph-profile", ProfileField.class, ProfileField::name);
        this.exchange = exchange;
    }

    @GetMapping(PROFILE)
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        exchange.run("profile.retrieve", Map.of(), call, () -> {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            for (var name : call.text("fields").split(",", -1)) {
                fields.get(name).ifPresent(field -> found.put(name, field.value()));
            }
            return Answer.ok(Map.of("data", found.isEmpty() ? List.of() : List.of(found)));
        });
    }

    @PostMapping(PROFILE)
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = new GraphCall(request, response);
        exchange.run("profile.update", Map.of(), call, () -> fields.change(() -> write(call)));
    }

    private Answer write(GraphCall call) {
        var hasGetStarted = call.has("get_started") || fields.get("get_started").isPresent();
        Map<String, JsonNode> news = new LinkedHashMap<>();
        for (var name : FIELDS) {
            if (call.has(name)) {
                var value = call.json(name);
                var refusal = value.isEmpty()
                        ? Optional.of(GraphError.invalid("Param " + name + " must be JSON"))
                        : ProfileRules.refusal(name, value.get(), hasGetStarted);
                if (refusal.isPresent()) {
                    return refusal.get().answer();
                }
                news.put(name, value.orElseThrow());
            }
        }
        if (news.isEmpty()) {
            return GraphError.invalid("At least one field of the profile is required")
                    .answer();
        }
        news.forEach((name, value) -> fields.put(new ProfileField(name, value)));
        return Answer.ok(Map.of("result", "success"));
    }

    @Override
    public void forget() {
        fields.clear();
    }

    @Override
    public void destroy() {
        fields.close();
    }
}
