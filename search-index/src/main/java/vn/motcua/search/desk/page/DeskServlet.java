package vn.motcua.search.desk.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The desk answers at its own address with the list. A page of that name would take the pages below
 * it for its path parameters.
 */
@WebServlet("/can-bo/tim-kiem")
public final class DeskServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/can-bo/tim-kiem/danh-sach").forward(request, response);
  }
}
