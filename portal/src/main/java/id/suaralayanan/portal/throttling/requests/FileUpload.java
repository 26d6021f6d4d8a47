package id.suaralayanan.portal.throttling.requests;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The one address that takes files, and therefore more bytes and more time than any other. The
/// feature behind it says which.
public record FileUpload(String address) {
    boolean isIn(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST && request.getPath().value().equals(address);
    }

    /// @param uri as it stands in the first line of the request
    boolean isIn(String method, String uri) {
        return method.equals("POST") && uri.equals(address);
    }
}
