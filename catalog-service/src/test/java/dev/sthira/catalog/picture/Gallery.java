package dev.sthira.catalog.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Shows illustrators their figures: a sheet of pictures of the poses named and all their variations.
final class Gallery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path root;
    private final Path poses;
    private final boolean dark;
    private final boolean grey;
    private final boolean only;
    private final List<Cell> cells = new ArrayList<>();
    private int largest;
    private boolean joints;

    private record Cell(String label, String svg) {}

    private Gallery(Path root, Path poses, boolean dark, boolean grey, boolean only) {
        this.root = root;
        this.poses = poses;
        this.dark = dark;
        this.grey = grey;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var root = option(words, "--root");
        var poses = option(words, "--poses");
        var width = option(words, "--width");
        var gallery = new Gallery(
                Path.of(root == null ? "." : root),
                Path.of(poses == null ? "." : poses),
                words.remove("--dark"),
                words.remove("--grey"),
                words.remove("--only"));
        gallery.joints = words.remove("--joints");
        var out = Path.of(words.removeFirst());
        for (var slug : words) {
            gallery.add(slug);
        }
        gallery.write(out, width == null ? 420 : Integer.parseInt(width));
    }

    private static @Nullable String option(List<String> words, String name) {
        var at = words.indexOf(name);
        if (at < 0) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }

    private @Nullable JsonNode read(String slug) {
        var file = root.resolve(slug + ".json");
        try {
            return Files.exists(file) ? JSON.readTree(Files.readString(file)) : null;
        } catch (IOException e) {
            System.out.println(slug + ": " + e.getMessage());
            return null;
        }
    }

    private void add(String name) {
        var slug = name.split("/")[0];
        var json = read(slug);
        if (json == null) {
            System.out.println(slug + ": no readable figure file in " + root);
            return;
        }
        check(slug, json);
        try {
            draw(name, slug, FigureFile.of(json, this::read));
        } catch (IllegalArgumentException e) {
            System.out.println(slug + ": " + e.getMessage());
        }
    }

    private void draw(String name, String slug, FigureFile file) {
        var names = new TreeSet<>(file.figures().keySet());
        if (name.contains("/")) {
            names.retainAll(List.of(name.split("/")[1]));
        } else if (only) {
            names.retainAll(List.of(""));
        }
        for (var variation : names) {
            var label = variation.isEmpty() ? slug : slug + " / " + variation;
            var skeletons =
                    file.figures().get(variation).stream().map(Puppet::pose).toList();
            skeletons.forEach(
                    skeleton -> Warnings.of(skeleton).forEach(warning -> System.out.println(label + ": " + warning)));
            if (joints) {
                skeletons.forEach(skeleton -> tell(label, skeleton));
            }
            var scene = Scene.of(skeletons);
            var size = new Svg(Theme.LIGHT, Manner.STYLED)
                    .document(scene, false, new Caption(label, label))
                    .length();
            if (size > 12_000 * skeletons.size()) {
                System.out.println(label + ": larger than 12 kB: " + size);
            }
            largest = Math.max(largest, size / skeletons.size());
            cells.add(new Cell(
                    label,
                    new Svg(dark ? Theme.DARK : Theme.LIGHT, Manner.PLAIN)
                            .document(scene, false, new Caption(label, label))));
        }
    }

    private static void tell(String label, Skeleton skeleton) {
        System.out.printf(
                "%s: shoulder line %s, head %s%n",
                label, point(skeleton.spine().point(1)), point(skeleton.head().centre()));
        var names = List.of("near arm", "far arm", "near leg", "far leg");
        for (int i = 0; i < 4; i++) {
            var chain = skeleton.chains().get(i);
            System.out.printf(
                    "    %s: %s %s %s%n", names.get(i), point(chain.root()), point(chain.middle()), point(chain.end()));
        }
    }

    private static String point(Vec at) {
        return "[%.0f,%.0f]".formatted(at.x(), at.y());
    }

    private void check(String slug, JsonNode json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:catalog/schema/figure.schema.json"));
        schema.validate(json)
                .forEach(error ->
                        System.out.println(slug + ": " + error.getInstanceLocation() + " " + error.getMessage()));
        var pose = poses.resolve(slug + ".json");
        if (!Files.exists(pose)) {
            System.out.println(slug + ": there is no such pose file");
            return;
        }
        try {
            for (var variation : JSON.readTree(Files.readString(pose)).path("variations")) {
                if (!json.path("variations").has(variation.path("slug").asText())) {
                    System.out.println(
                            slug + ": variation " + variation.path("slug").asText() + " has no entry");
                }
            }
            for (var entry : json.path("variations").properties()) {
                if (!Files.readString(pose).contains('"' + entry.getKey() + '"')) {
                    System.out.println(slug + ": the pose has no variation " + entry.getKey());
                }
            }
        } catch (IOException e) {
            System.out.println(slug + ": " + e.getMessage());
        }
    }

    private void write(Path out, int width) throws IOException {
        var columns = Math.max(1, Math.min(cells.size(), cells.size() > 9 ? 4 : 3));
        var rows = (cells.size() + columns - 1) / columns;
        var height = width * 3 / 4 + 24;
        var sheet = new BufferedImage(
                columns * width + (columns + 1) * 6, Math.max(1, rows) * (height + 6) + 6, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(dark ? Color.DARK_GRAY : Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (int i = 0; i < cells.size(); i++) {
            cell(graphics, cells.get(i), 6 + i % columns * (width + 6), 6 + i / columns * (height + 6), width);
        }
        graphics.dispose();
        ImageIO.write(grey ? grey(sheet) : sheet, "png", out.toFile());
        System.out.println(cells.size() + " pictures in " + out + ", the largest " + largest + " bytes");
    }

    private void cell(Graphics2D graphics, Cell cell, int x, int y, int width) {
        var svg = new SVGLoader()
                .load(
                        new ByteArrayInputStream(cell.svg().getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (svg == null) {
            System.out.println(cell.label() + ": cannot be drawn");
            return;
        }
        var part = (Graphics2D) graphics.create(x, y + 20, width, width * 3 / 4);
        svg.render((java.awt.Component) null, part, new ViewBox(0, 0, width, width * 3f / 4));
        part.dispose();
        graphics.setColor(dark ? Color.WHITE : Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.drawString(cell.label(), x + 2, y + 14);
    }

    private static BufferedImage grey(BufferedImage sheet) {
        var grey = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.drawImage(sheet, 0, 0, null);
        graphics.dispose();
        return grey;
    }
}
