package id.suaralayanan.portal.limits;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The one address that takes files, and therefore more bytes and more time than any other.
final class FileUpload {
    private static final String ADDRESS = "/adu/berkas";

    private FileUpload() {}

    static boolean isIn(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST && request.getPath().value().equals(ADDRESS);
    }

    /// @param address as it stands in the first line of the request
    static boolean isIn(String method, String address) {
        return method.equals("POST") && address.equals(ADDRESS);
    }
}
