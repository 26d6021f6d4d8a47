package id.suaralayanan.portal.throttling.requests;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// The addresses that take files, and therefore more bytes and more time than any other. The
/// features behind them say which ([FileAddress]).
@Component
final class FileUpload {
    private final List<String> addresses;

    FileUpload(List<FileAddress> addresses) {
        this.addresses = addresses.stream().map(FileAddress::path).toList();
    }

    boolean isIn(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST
                && addresses.contains(request.getPath().value());
    }

    /// @param uri as it stands in the first line of the request
    boolean isIn(String method, String uri) {
        return method.equals("POST") && addresses.contains(uri);
    }
}
