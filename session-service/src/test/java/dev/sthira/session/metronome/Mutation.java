package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Another world of classes: one of the product has a line that is wrong, all others of ours are loaded anew beside it.
final class Mutation extends ClassLoader {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "sthira", "session");
    private static final String OURS = "dev.sthira.";

    private final Map<String, ByteArrayOutputStream> wrong;

    private Mutation(Map<String, ByteArrayOutputStream> wrong) {
        super(Mutation.class.getClassLoader());
        this.wrong = wrong;
    }

    /// Plays histories with a mistake in them.
    ///
    /// @return the first seed whose history shows it, or −1
    static long firstToShow(Mutant mutant, int histories) {
        try {
            var loader = new Mutation(compiled(mutant));
            var hunt = (LongBinaryOperator) loader.loadClass(Hunt.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return hunt.applyAsLong(0, histories);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, ByteArrayOutputStream> compiled(Mutant mutant) {
        var classes = new HashMap<String, ByteArrayOutputStream>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, UTF_8), classes);
        List<String> options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        boolean done = compiler.getTask(null, files, null, options, null, List.of(source(mutant)))
                .call();
        if (!done) {
            throw new IllegalStateException(mutant + " does not compile");
        }
        return classes;
    }

    private static JavaFileObject source(Mutant mutant) {
        String text = mutated(mutant);
        return new SimpleJavaFileObject(URI.create("string:///" + mutant.name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String mutated(Mutant mutant) {
        try {
            String source = Files.readString(SOURCES.resolve(mutant.name + ".java"));
            int at = source.indexOf(mutant.line);
            if (at < 0 || source.indexOf(mutant.line, at + 1) >= 0) {
                throw new IllegalStateException(
                        "%s wants '%s' once in %s; the class has changed, so let the mutant follow"
                                .formatted(mutant, mutant.line, mutant.name));
            }
            return source.replace(mutant.line, mutant.instead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : name.startsWith(OURS) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = wrong.containsKey(name) ? wrong.get(name).toByteArray() : present(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] present(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /// Keeps what is compiled.
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
