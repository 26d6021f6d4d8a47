package id.suaralayanan.analytics.launch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// What a job has to say when it is done, kept in its execution.
///
/// Values are strings, numbers, booleans, and lists and maps of them: they end up as JSON.
public final class Summary {
    private static final String KEY = "summary";

    private final ExecutionContext context;

    private Summary(ExecutionContext context) {
        this.context = context;
    }

    public static Summary of(JobExecution execution) {
        return new Summary(execution.getExecutionContext());
    }

    public static Summary of(ChunkContext context) {
        return of(context.getStepContext().getStepExecution().getJobExecution());
    }

    public synchronized Summary put(String name, Serializable value) {
        var values = new LinkedHashMap<>(values());
        values.put(name, value);
        context.put(KEY, values);
        return this;
    }

    /// Adds to a number that starts at 0.
    public synchronized Summary add(String name, long more) {
        return put(name, ((Number) values().getOrDefault(name, 0L)).longValue() + more);
    }

    public synchronized Map<String, Serializable> values() {
        var values = new LinkedHashMap<String, Serializable>();
        if (context.get(KEY) instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> values.put((String) name, (Serializable) value));
        }
        return values;
    }

    /// A map that can be put into a summary and keeps its order.
    public static Serializable row(Map<String, ? extends Serializable> row) {
        return new LinkedHashMap<>(row);
    }

    /// A list that can be put into a summary.
    public static Serializable list(Iterable<? extends Serializable> items) {
        var list = new ArrayList<Serializable>();
        items.forEach(list::add);
        return list;
    }
}
