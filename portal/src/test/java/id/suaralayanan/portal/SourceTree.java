package id.suaralayanan.portal;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The main sources of all three modules, parsed: what a reader sees, where class files tell too
/// little.
record SourceTree(List<SourceFile> files, List<Method> methods) {
    /// A source file of one top-level type; `name` and `packageName` as they are declared.
    record SourceFile(String packageName, String name, int lines, String text) {}

    /// A method with a body. `lines` counts from its first annotation or modifier to its closing
    /// brace, as the formatter sets them.
    record Method(String type, String name, int lines) {
        @Override
        public String toString() {
            return "%d %s.%s".formatted(lines, type, name);
        }
    }

    private static final List<String> MODULES = List.of("infra", "analytics-jobs", "portal");

    static SourceTree ofTheHouse() {
        Path module = Path.of("").toAbsolutePath();
        if (!MODULES.stream().allMatch(other -> Files.isDirectory(at(module, other)))) {
            throw new IllegalStateException(
                    "This test runs in a module's folder, not in " + module);
        }
        return read(module);
    }

    private static Path at(Path module, String other) {
        return module.resolveSibling(other).resolve("src/main/java");
    }

    private static SourceTree read(Path module) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var files = new ArrayList<SourceFile>();
        var methods = new ArrayList<Method>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            javac.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources(module)));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                files.add(file(unit));
                new Methods(trees, unit, methods).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceTree(files, methods);
    }

    private static List<Path> sources(Path module) throws IOException {
        var all = new ArrayList<Path>();
        for (String each : MODULES) {
            try (Stream<Path> files = Files.walk(at(module, each))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static SourceFile file(CompilationUnitTree unit) throws IOException {
        String text = unit.getSourceFile().getCharContent(true).toString();
        Tree type = unit.getTypeDecls().getFirst();
        return new SourceFile(
                String.valueOf(unit.getPackageName()),
                ((ClassTree) type).getSimpleName().toString(),
                (int) text.lines().count(),
                text);
    }

    private static final class Methods extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Method> found;

        Methods(Trees trees, CompilationUnitTree unit, List<Method> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            BlockTree body = method.getBody();
            if (body != null) {
                var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                long from = trees.getSourcePositions().getStartPosition(unit, method);
                long to = trees.getSourcePositions().getEndPosition(unit, method);
                long lines =
                        unit.getLineMap().getLineNumber(to)
                                - unit.getLineMap().getLineNumber(from)
                                + 1;
                found.add(
                        new Method(
                                type.getSimpleName().toString(),
                                method.getName().toString(),
                                (int) lines));
            }
            return super.visitMethod(method, none);
        }
    }
}
