${greeting}

${text}

${open}: ${portal}

--
${merchant}
${why}
