package dev.sthira.catalog.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.figure.file.FigureFile;
import dev.sthira.catalog.figure.file.FigureJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Shows illustrators their figures: a sheet with the poses named and all their variations, and what is wrong with
/// them.
///
///     Gallery [--root figures] [--poses poses] [--only] [--motion] [--joints] [--dark] [--grey] [--width 420] out.png
/// tree cat/on-forearms …
final class Gallery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 12_000;
    private final Path root;
    private final Path poses;
    private final boolean only;
    private final boolean motion;
    private final boolean joints;
    private final GallerySheet sheet;
    private int largest;

    private Gallery(List<String> words) {
        root = Path.of(option(words, "--root", "."));
        poses = Path.of(option(words, "--poses", "."));
        only = words.remove("--only");
        motion = words.remove("--motion");
        joints = words.remove("--joints");
        sheet = new GallerySheet(words.remove("--dark"), words.remove("--grey"));
    }

    public static void main(String[] arguments) throws IOException {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var width = Integer.parseInt(option(words, "--width", "420"));
        var gallery = new Gallery(words);
        var out = Path.of(words.removeFirst());
        words.forEach(gallery::add);
        gallery.sheet.write(out, width);
        say("%d pictures in %s, the largest %d bytes".formatted(gallery.sheet.size(), out, gallery.largest));
    }

    private static String option(List<String> words, String name, String usual) {
        var at = words.indexOf(name);
        if (at < 0) {
            return usual;
        }
        words.remove(at);
        return words.remove(at);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private @Nullable JsonNode read(String slug) {
        return tree(root.resolve(slug + ".json"));
    }

    private static @Nullable JsonNode tree(Path file) {
        try {
            return Files.exists(file) ? JSON.readTree(Files.readString(file)) : null;
        } catch (IOException e) {
            say(file + ": " + e.getMessage());
            return null;
        }
    }

    private void add(String name) {
        var slug = name.split("/", 2)[0];
        var json = read(slug);
        if (json == null) {
            say(slug + ": no readable figure file in " + root);
            return;
        }
        check(slug, json);
        try {
            draw(name, slug, FigureFile.of(json, this::read));
        } catch (IllegalArgumentException e) {
            say(slug + ": " + e.getMessage());
        }
    }

    private void draw(String name, String slug, FigureFile file) {
        if (motion) {
            moments(slug, file.figures().get(""));
            return;
        }
        var names = new TreeSet<>(file.figures().keySet());
        if (name.contains("/")) {
            names.retainAll(List.of(name.split("/", 2)[1]));
        } else if (only) {
            names.retainAll(List.of(""));
        }
        for (var variation : names) {
            draw(
                    variation.isEmpty() ? slug : slug + " / " + variation,
                    file.figures().get(variation));
        }
    }

    private void draw(String label, List<Figure> figures) {
        var skeletons = figures.stream().map(Puppet::pose).toList();
        for (var skeleton : skeletons) {
            Warnings.of(skeleton).forEach(warning -> say(label + ": " + warning));
            if (joints) {
                tell(label, skeleton);
            }
        }
        var scene = Scene.of(skeletons);
        var size = new Svg(Theme.LIGHT, Manner.STYLED)
                        .document(scene, false, new Caption("en", label, label))
                        .length()
                / skeletons.size();
        if (size > LARGEST) {
            say(label + ": larger than 12 kB: " + size);
        }
        largest = Math.max(largest, size);
        sheet.add(label, scene);
    }

    private void moments(String slug, List<Figure> figures) {
        var end = figures.getFirst();
        var movement = figures.size() > 1
                ? Motion.round(figures)
                : Motion.way(Passage.of(List.of(neutral(slug, end)), end), figures);
        var moments = movement.moments();
        for (int index = 0; index < Math.min(7, moments.size()); index++) {
            sheet.add(slug + " " + index, Scene.of(List.of(moments.get(index))));
        }
    }

    private Figure neutral(String slug, Figure end) {
        var position = tree(poses.resolve(slug + ".json"));
        try (var file = Gallery.class.getResourceAsStream("/catalog/neutral-figures.json")) {
            var all = JSON.readTree(file);
            var view = end.view() == Figure.Seen.SIDE ? "/side" : end.view() == Figure.Seen.TOP ? "/top" : "/front";
            var start = position == null
                    ? "standing"
                    : position.at("/position/start").asText();
            return FigureJson.figure(all.has(start + view) ? all.get(start + view) : all.path("standing" + view));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String label, Skeleton skeleton) {
        say("%s: shoulder line %s, head %s"
                .formatted(
                        label,
                        point(skeleton.spine().point(1)),
                        point(skeleton.head().centre())));
        var names = List.of("near arm", "far arm", "near leg", "far leg");
        for (int index = 0; index < names.size(); index++) {
            var chain = skeleton.chains().get(index);
            say("    %s: %s %s %s"
                    .formatted(names.get(index), point(chain.root()), point(chain.middle()), point(chain.end())));
        }
    }

    private static String point(Vec at) {
        return "[%.0f,%.0f]".formatted(at.x(), at.y());
    }

    private void check(String slug, JsonNode json) {
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:catalog/schema/figure.schema.json"))
                .validate(json)
                .forEach(error -> say(slug + ": " + error.getInstanceLocation() + " " + error.getMessage()));
        var pose = tree(poses.resolve(slug + ".json"));
        if (pose == null) {
            say(slug + ": there is no such pose file");
            return;
        }
        var known = new TreeSet<String>();
        pose.path("variations")
                .forEach(variation -> known.add(variation.path("slug").asText()));
        known.stream()
                .filter(variation -> !json.path("variations").has(variation))
                .forEach(variation -> say(slug + ": variation " + variation + " has no entry"));
        json.path("variations").properties().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(entry -> say(slug + ": the pose has no variation " + entry.getKey()));
    }
}
