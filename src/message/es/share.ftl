# Compartir una página, mostrarla en otros sitios y avisar de lo que está mal en ella.

share-title = Compartir
share-link = Enlace
share-frame = Código para insertarla
share-citation = Cita
share-see = Vista previa
share-picture = Imagen
share-send = Enviar
share-wrong = Esto es incorrecto
share-by-mail = por correo
share-report-form = Avisar de un error en GitHub
share-report-mail = Avisar de un error por correo

embed-event = Un hecho
embed-story = Una historia
embed-measure = Una medida
embed-timeline = Una cronología
embed-from = De:
embed-open = Abrir la página
embed-open-site = Abrir el sitio
embed-waiting = Cargando…
embed-no-script = JavaScript está desactivado o bloqueado aquí, por eso este recuadro queda vacío.
embed-no-id = La dirección de este recuadro no dice qué mostrar.
embed-missing = No hay nada publicado con este nombre.
embed-failed = No se pudo cargar aquí.
embed-folder = Abierta desde una carpeta, esta página no puede leer otras. Los recuadros funcionan cuando el sitio está en un servidor web.
embed-fit-none = Ningún hecho coincide.
embed-fit-one = 1 hecho coincide.
embed-fit-many = # hechos coinciden.
embed-since = desde @
embed-until = hasta @
embed-too-many = Hay demasiados hechos para elegir entre ellos aquí.
